// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.restkit.problem.Fault;
import dev.kept.survey.customerref.CustomerDirectory;
import dev.kept.survey.outreach.AddressHash;
import dev.kept.survey.response.Channel;
import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import dev.kept.survey.survey.SurveyProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Single invitations: made, handed over, taken back. */
@ApplicationScoped
class InvitationService {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Set<Channel> ADDRESSED = EnumSet.of(Channel.EMAIL, Channel.SMS);

    private final InvitationRepository invitations;
    private final Inviting inviting;
    private final InvitationTokens tokens;
    private final InvitationLedger ledger;
    private final AnswerableSurveys surveys;
    private final CustomerDirectory customers;
    private final PublicAddress address;

    InvitationService(
            InvitationRepository invitations,
            Inviting inviting,
            InvitationTokens tokens,
            InvitationLedger ledger,
            AnswerableSurveys surveys,
            CustomerDirectory customers,
            PublicAddress address) {
        this.invitations = invitations;
        this.inviting = inviting;
        this.tokens = tokens;
        this.ledger = ledger;
        this.surveys = surveys;
        this.customers = customers;
        this.address = address;
    }

    Invitation get(String id) {
        return invitations.get(id);
    }

    List<StepView> steps(Invitation invitation) {
        return invitations.steps(invitation);
    }

    List<Invitation> list(InvitationFilter filter, @Nullable List<String> after, int count) {
        return invitations.list(filter, after, count);
    }

    Instant now() {
        return ledger.now();
    }

    /** Asks; what the rules forbid is recorded as suppressed. */
    @Transactional
    Invitation create(String tenant, NewInvitation request) {
        Asking asking = asking(request);
        String customerId = customerId(tenant, request);
        if (customerId == null) {
            String to = request.address();
            byte[] hash = to == null ? null : AddressHash.of(tenant, to);
            return inviting.askAddress(tenant, asking, hash, to);
        }
        return inviting.ask(tenant, asking, List.of(customerId), request.address()).stream()
                .findFirst()
                .orElseThrow(() -> fault("/customerId", "customer-unknown", customerId));
    }

    private Asking asking(NewInvitation request) {
        Channel channel = channel(request);
        AnswerableSurvey survey = surveys.find(request.surveyId(), null)
                .orElseThrow(() -> fault("/surveyId", "survey-unknown", request.surveyId()));
        if (survey.closed()) {
            throw SurveyProblem.SURVEY_CLOSED.with(survey.key());
        }
        Instant now = ledger.now();
        Instant sendAt = Objects.requireNonNullElse(request.sendAt(), now);
        Instant expiresAt = request.expiresAt();
        if (expiresAt != null && !expiresAt.isAfter(sendAt.isAfter(now) ? sendAt : now)) {
            throw fault("/expiresAt", "expiry-in-past");
        }
        return new Asking(
                survey,
                null,
                null,
                List.of(channel),
                request.language(),
                null,
                sendAt,
                expiresAt,
                new Reminders(
                        Objects.requireNonNullElse(request.reminders(), Reminders.NONE.most()),
                        Objects.requireNonNullElse(request.reminderDays(), Reminders.NONE.afterDays())),
                request.cooldownDays(),
                Objects.requireNonNullElse(request.attributes(), Map.of()));
    }

    private static Channel channel(NewInvitation request) {
        Channel channel = Channel.of(request.channel())
                .orElseThrow(() ->
                        fault("/channel", "channel-unknown", request.channel(), String.join(", ", Channel.texts())));
        if (request.address() != null && !ADDRESSED.contains(channel)) {
            throw fault("/address", "address-of-other-channel");
        }
        boolean nobody = request.customerId() == null && request.customerExternalId() == null;
        if (nobody && request.address() == null && ADDRESSED.contains(channel)) {
            throw fault("/customerId", "respondent-unnamed");
        }
        return channel;
    }

    private @Nullable String customerId(String tenant, NewInvitation request) {
        String externalId = request.customerExternalId();
        if (externalId == null) {
            return request.customerId();
        }
        if (request.customerId() != null) {
            throw fault("/customerExternalId", "customer-named-twice");
        }
        String id = customers
                .findByExternalIds(tenant, List.of(externalId), PATIENCE)
                .get(externalId);
        if (id == null) {
            throw fault("/customerExternalId", "customer-unknown", externalId);
        }
        return id;
    }

    /** One more link to the page, for the caller to hand over; those before it stay good. */
    @Transactional
    PageUrl issue(String id) {
        Invitation invitation = invitations.getLocked(id);
        requireGoingOn(invitation);
        return new PageUrl(address.page(tokens.issue(invitation, ledger.now())), null);
    }

    /** Takes it back: its links open nothing any more. */
    @Transactional
    Invitation revoke(String id) {
        Invitation invitation = invitations.getLocked(id);
        requireGoingOn(invitation);
        tokens.withdraw(invitation);
        ledger.advance(invitation, InvitationState.REVOKED, null);
        return invitation;
    }

    /** Sends it once more, now. */
    @Transactional
    Invitation resend(String id) {
        Invitation invitation = invitations.getLocked(id);
        requireGoingOn(invitation);
        if (invitation.delivery() != Delivery.KEPT || invitation.customerId() == null) {
            throw InvitationProblem.INVITATION_NOT_SENT_BY_US.with(id);
        }
        inviting.requireReachable(invitation);
        invitation.posting().again(ledger.now());
        invitation.touch(ledger.now());
        invitations.flush();
        return invitation;
    }

    private static void requireGoingOn(Invitation invitation) {
        if (invitation.state().isFinal()) {
            throw InvitationProblem.INVITATION_ENDED.with(
                    invitation.id(), invitation.state().text());
        }
    }

    private static RuntimeException fault(String pointer, String code, Object... args) {
        return InvitationProblem.INVITATION_INVALID.withFaults(List.of(Fault.textAt(pointer, code, args)));
    }
}
