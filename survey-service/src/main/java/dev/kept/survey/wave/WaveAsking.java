// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import dev.kept.survey.invitation.Asking;
import dev.kept.survey.invitation.Inviting;
import dev.kept.survey.response.Channel;
import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Asks the members of launched waves. */
@ApplicationScoped
class WaveAsking {

    private static final int AT_ONCE = 100;

    private final WaveRepository waves;
    private final AnswerableSurveys surveys;
    private final Inviting inviting;

    WaveAsking(WaveRepository waves, AnswerableSurveys surveys, Inviting inviting) {
        this.waves = waves;
        this.surveys = surveys;
        this.inviting = inviting;
    }

    /** @return whether somebody was asked */
    @Transactional
    boolean askSome(String tenant, Instant now) {
        Optional<String> ready = waves.findReady(tenant, now);
        if (ready.isEmpty()) {
            return false;
        }
        Wave wave = waves.get(ready.get());
        List<String> members = waves.claimWaiting(wave, AT_ONCE);
        if (members.isEmpty()) {
            return false;
        }
        Map<String, String> invitations = new HashMap<>();
        for (Inviting.Invited invited : inviting.invite(tenant, asking(wave, now), members)) {
            invitations.put(invited.customerId(), invited.invitationId());
        }
        waves.asked(wave, members, invitations);
        return true;
    }

    private Asking asking(Wave wave, Instant now) {
        AnswerableSurvey survey =
                surveys.find(wave.surveyId(), wave.surveyVersion()).orElseThrow();
        NewWave plan = wave.plan();
        List<Channel> channels = plan.channels().stream()
                .map(name -> Channel.of(name).orElseThrow())
                .toList();
        return new Asking(
                survey,
                wave.id(),
                null,
                channels,
                plan.language(),
                plan.sender(),
                Objects.requireNonNullElse(wave.startsAt(), now),
                wave.expiresAt(),
                plan.remindersOrNone(),
                plan.cooldownDays(),
                plan.attributesOrNone());
    }
}
