// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.restkit.problem.Fault;
import dev.kept.survey.response.Channel;
import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import dev.kept.survey.survey.SurveyProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The life of shared links. */
@ApplicationScoped
class SurveyLinkService {

    private static final Set<Channel> SHARED = EnumSet.of(Channel.LINK, Channel.QR, Channel.IN_APP, Channel.WEB);

    private final InvitationRepository invitations;
    private final InvitationTokens tokens;
    private final InvitationLedger ledger;
    private final AnswerableSurveys surveys;
    private final PublicAddress address;

    SurveyLinkService(
            InvitationRepository invitations,
            InvitationTokens tokens,
            InvitationLedger ledger,
            AnswerableSurveys surveys,
            PublicAddress address) {
        this.invitations = invitations;
        this.tokens = tokens;
        this.ledger = ledger;
        this.surveys = surveys;
        this.address = address;
    }

    @Transactional
    SurveyLink create(NewSurveyLink request) {
        Channel channel = Channel.of(request.channel())
                .filter(SHARED::contains)
                .orElseThrow(() -> InvitationProblem.INVITATION_INVALID.withFaults(List.of(Fault.textAt(
                        "/channel",
                        "channel-unknown",
                        request.channel(),
                        SHARED.stream().map(Channel::text).collect(Collectors.joining(", "))))));
        Instant now = ledger.now();
        AnswerableSurvey survey = surveys.find(request.surveyId(), null)
                .orElseThrow(() -> InvitationProblem.INVITATION_INVALID.withFaults(
                        List.of(Fault.textAt("/surveyId", "survey-unknown", request.surveyId()))));
        if (survey.closed()) {
            throw SurveyProblem.SURVEY_CLOSED.with(survey.key());
        }
        Instant expiresAt = request.expiresAt();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw InvitationProblem.INVITATION_INVALID.withFaults(
                    List.of(Fault.textAt("/expiresAt", "expiry-in-past")));
        }
        SurveyLink link = SurveyLink.create(request, channel, survey.id(), survey.version(), now);
        invitations.persist(link);
        invitations.flush();
        return link;
    }

    SurveyLink get(String id) {
        return invitations.getLink(id);
    }

    List<SurveyLink> list(@Nullable String surveyId, @Nullable List<String> after, int count) {
        return invitations.listLinks(surveyId, after, count);
    }

    /** One more address of the link; those before it stay good. */
    @Transactional
    PageUrl issue(String id) {
        SurveyLink link = invitations.getLink(id);
        if (link.closedAt() != null) {
            throw InvitationProblem.SURVEY_LINK_CLOSED.with(id);
        }
        String url = address.page(tokens.issue(link, ledger.now()));
        return new PageUrl(url, QrCode.svg(url));
    }

    @Transactional
    SurveyLink close(String id) {
        SurveyLink link = invitations.getLinkLocked(id);
        link.close(ledger.now());
        invitations.flush();
        return link;
    }
}
