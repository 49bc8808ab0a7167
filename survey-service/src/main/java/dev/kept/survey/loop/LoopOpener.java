// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import dev.kept.feedkit.Outbox;
import dev.kept.feedkit.OutboxEvent;
import dev.kept.survey.response.RecordedResponse;
import dev.kept.survey.response.ResponseListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Opens a loop when a response of a known customer meets a policy: one for each answer, however often it is corrected.
 * What was answered longer ago than the policy gives time is history that was imported, and nobody is called about it.
 */
@ApplicationScoped
class LoopOpener implements ResponseListener {

    private final LoopPolicyRepository policies;
    private final LoopRepository loops;
    private final Outbox outbox;
    private final Clock clock;

    LoopOpener(LoopPolicyRepository policies, LoopRepository loops, Outbox outbox, Clock clock) {
        this.policies = policies;
        this.loops = loops;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void saved(String tenant, List<RecordedResponse> responses) {
        List<LoopPolicy> all = policies.all();
        List<RecordedResponse> scored = responses.stream()
                .filter(response -> response.customerId() != null)
                .filter(response -> all.stream().anyMatch(policy -> meets(policy, response)))
                .toList();
        if (scored.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>(
                loops.known(scored.stream().map(RecordedResponse::id).toList()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<OutboxEvent> events = new ArrayList<>();
        for (RecordedResponse response : scored) {
            for (LoopPolicy policy : all) {
                if (meets(policy, response)
                        && isNews(policy, response, now)
                        && known.add(response.id() + "/" + policy.question())) {
                    int score = Objects.requireNonNull(response.scores().get(policy.question()));
                    FeedbackLoop loop = new FeedbackLoop(policy, response, score, now);
                    loops.persist(loop);
                    events.add(LoopEvents.opened(loop, Objects.requireNonNull(response.customerId())));
                }
            }
        }
        loops.flush();
        outbox.append(tenant, events);
    }

    private static boolean meets(LoopPolicy policy, RecordedResponse response) {
        Integer score = response.scores().get(policy.question());
        return score != null && policy.surveyKey().equals(response.surveyKey()) && policy.meets(score);
    }

    private static boolean isNews(LoopPolicy policy, RecordedResponse response, Instant now) {
        return response.answeredAt().isAfter(now.minus(policy.dueDays(), ChronoUnit.DAYS));
    }
}
