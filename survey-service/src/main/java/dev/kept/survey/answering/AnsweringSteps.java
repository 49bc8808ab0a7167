// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.answerpage.Notice;
import dev.kept.survey.answerpage.PageView;
import dev.kept.survey.invitation.Invitations;
import dev.kept.survey.invitation.OpenInvitation;
import dev.kept.survey.invitation.Openness;
import dev.kept.survey.logic.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One step of one respondent, in one transaction: what is answered, where it goes on, and how it ends. */
@ApplicationScoped
class AnsweringSteps {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final String BACK = "back";
    private static final String LANGUAGE = "language:";

    private final Invitations invitations;
    private final AnswerSessions sessions;
    private final SurveyWalks walks;
    private final Completion completion;

    AnsweringSteps(Invitations invitations, AnswerSessions sessions, SurveyWalks walks, Completion completion) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.walks = walks;
        this.completion = completion;
    }

    @Transactional
    Outcome show(OpenInvitation opened, Visit visit) {
        Place place = sessions.look(opened, visit);
        AnswerSession session = place.session();
        Walk walk = walks.of(place, visit);
        if (place.invitation().openness() != Openness.OPEN) {
            return closed(place, walk, visit, false);
        }
        List<Answer> answers = session == null ? List.of() : session.answers();
        String wanted = visit.page() == null && session != null ? session.page() : visit.page();
        Step step = walk.at(wanted, answers);
        if (!step.atPage()) {
            // Everything is answered but not sent, or the address was made up: back to the beginning.
            step = walk.at(null, answers);
        }
        if (!step.atPage()) {
            return walks.notice(410, walk, Notice.CLOSED, null);
        }
        FormValues values = FormValues.of(answers);
        PageView page = walk.view(step, answers, values, Map.of(), place.key());
        Integer score = visit.score();
        if (score != null) {
            FormValues chosen = Walk.chosen(step.page(), values, score).orElse(null);
            if (chosen != null) {
                page = walk.view(step, answers, chosen, Map.of(), place.key()).toConfirm();
            }
        }
        return Outcome.page(OK, page, place.key());
    }

    @Transactional
    Outcome take(OpenInvitation opened, Visit visit, FormValues form) {
        Place place = sessions.hold(opened, visit);
        if (place.turnedAway()) {
            return walks.notice(TOO_MANY, walks.of(place, visit), Notice.TOO_MANY, null);
        }
        Walk walk = walks.of(place, visit);
        AnswerSession session = place.session();
        if (place.invitation().openness() != Openness.OPEN || session == null) {
            return closed(place, walk, visit, true);
        }
        String page = form.first("step");
        Step step = walk.at(page.isEmpty() ? null : page, session.answers());
        if (!step.atPage() || !step.page().key().equals(page)) {
            return Outcome.goTo(Objects.requireNonNullElse(session.page(), ""), place.key());
        }
        String go = form.first("go");
        boolean on = !go.equals(BACK) && !go.startsWith(LANGUAGE);
        Reading reading = new FormReader(form, walk.texts()).read(step.page().questions(), on);
        List<Answer> answers = Walk.merged(session.answers(), step.page(), reading.answers());
        if (!on) {
            String next = go.equals(BACK) ? walk.before(page, answers).orElse(page) : page;
            String language = go.startsWith(LANGUAGE) ? go.substring(LANGUAGE.length()) : walk.language();
            sessions.keep(session, answers, next, language);
            return Outcome.goTo(next, place.key());
        }
        if (!reading.faults().isEmpty()) {
            sessions.keep(session, answers, page, walk.language());
            invitations.started(session.invitationId());
            PageView view = walk.view(step, answers, form, reading.faults(), place.key());
            return Outcome.page(UNPROCESSABLE, view, place.key());
        }
        return onward(place, session, walk, page, answers);
    }

    private Outcome onward(Place place, AnswerSession session, Walk walk, String page, List<Answer> answers) {
        Step next = walk.after(page, answers);
        if (!next.atPage() && next.outcome() == Step.Outcome.FINISHED) {
            String lacking = walk.incomplete(answers).orElse(null);
            if (lacking != null) {
                next = walk.at(lacking, answers);
            }
        }
        if (next.atPage()) {
            String key = next.page().key();
            sessions.keep(session, answers, key, walk.language());
            invitations.partial(session.invitationId());
            return Outcome.goTo(key, place.key());
        }
        if (next.outcome() == Step.Outcome.FINISHED) {
            completion.complete(place.invitation(), session, walk, answers, next.closing());
        } else {
            completion.screenOut(session, next.closing());
        }
        return Outcome.goTo(Visit.END, place.key());
    }

    /** @param again whether somebody tries to answer: what is shown is the same, but it is an error */
    private Outcome closed(Place place, Walk walk, Visit visit, boolean again) {
        AnswerSession session = place.session();
        boolean justNow = visit.atEnd() && !again && session != null && session.endedAt() != null;
        if (justNow && session != null) {
            Notice notice = session.state() == SessionState.SCREENED_OUT ? Notice.SCREENED_OUT : Notice.THANKS;
            return walks.notice(OK, walk, notice, session.closing());
        }
        Openness openness = place.invitation().openness();
        return walks.notice(status(openness, again), walk, notice(openness), null);
    }

    private static int status(Openness openness, boolean again) {
        return switch (openness) {
            case ANSWERED -> again ? 409 : OK;
            case PAUSED, OPEN -> 409;
            default -> 410;
        };
    }

    private static Notice notice(Openness openness) {
        return switch (openness) {
            case ANSWERED -> Notice.ALREADY_ANSWERED;
            case REFUSED -> Notice.DECLINED;
            case EXPIRED -> Notice.EXPIRED;
            case REVOKED, CLOSED -> Notice.CLOSED;
            case PAUSED -> Notice.PAUSED;
            case QUOTA_FULL -> Notice.QUOTA_FULL;
            case OPEN -> Notice.STALE;
        };
    }
}
