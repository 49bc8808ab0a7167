// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.restkit.problem.ProblemException;
import dev.kept.restkit.tenant.TenantContext;
import dev.kept.survey.answerpage.Notice;
import dev.kept.survey.answerpage.NoticeView;
import dev.kept.survey.invitation.Invitations;
import dev.kept.survey.invitation.OpenInvitation;
import dev.kept.survey.invitation.Openness;
import dev.kept.survey.response.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** The door of the public page: finds out whose survey a token opens, and goes on as that tenant. */
@ApplicationScoped
class Answering {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private final Invitations invitations;
    private final AnsweringSteps steps;
    private final Embedding embedding;
    private final GuessLimiter guesses;

    Answering(Invitations invitations, AnsweringSteps steps, Embedding embedding, GuessLimiter guesses) {
        this.invitations = invitations;
        this.steps = steps;
        this.embedding = embedding;
        this.guesses = guesses;
    }

    /** Shows where the respondent is. Stores nothing: programs that scan mail open links too. */
    Outcome open(Visit visit) {
        return within(visit, invitation -> steps.show(invitation, visit));
    }

    /** Takes a form in. */
    Outcome send(Visit visit, FormValues form) {
        return within(visit, invitation -> steps.take(invitation, visit, form));
    }

    /** A person is at the page. Says nothing about whether there is such an invitation. */
    void seen(String token, String address) {
        if (guesses.stops(address)) {
            return;
        }
        OpenInvitation found = invitations.find(token).orElse(null);
        if (found == null) {
            guesses.missed(address);
            return;
        }
        String invitation = found.invitationId();
        if (invitation != null && found.openness() == Openness.OPEN) {
            TenantContext.runAs(found.tenant(), () -> invitations.opened(invitation));
        }
    }

    private Outcome within(Visit visit, Function<OpenInvitation, Outcome> work) {
        if (guesses.stops(visit.address())) {
            return notice(visit, TOO_MANY, Notice.TOO_MANY);
        }
        OpenInvitation invitation = invitations.find(visit.token()).orElse(null);
        if (invitation == null) {
            guesses.missed(visit.address());
            return notice(visit, NOT_FOUND, Notice.UNKNOWN);
        }
        return TenantContext.callAs(invitation.tenant(), () -> {
            Outcome outcome = attempt(visit, invitation, work);
            return invitation.channel() == Channel.IN_APP ? outcome.in(embedding.allowedOrigins()) : outcome;
        });
    }

    private static Outcome attempt(Visit visit, OpenInvitation invitation, Function<OpenInvitation, Outcome> work) {
        try {
            return work.apply(invitation);
        } catch (ProblemException e) {
            // Somebody closed it, or answered it, in this very moment.
            if (e.type().status() == CONFLICT) {
                return notice(visit, CONFLICT, Notice.STALE);
            }
            throw e;
        }
    }

    private static Outcome notice(Visit visit, int status, Notice notice) {
        String language = visit.languages().stream().findFirst().orElse("en");
        return Outcome.notice(status, new NoticeView(language, notice, null, null));
    }
}
