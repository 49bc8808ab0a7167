// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import dev.kept.feedkit.Outbox;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import dev.kept.survey.theme.CodeBook;
import dev.kept.survey.theme.CodeBooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Single items: recorded, corrected, coded, handled, deleted. */
@ApplicationScoped
class FeedbackService {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final FeedbackRepository items;
    private final FeedbackIntake intake;
    private final FeedbackJudge judge;
    private final CodeBooks books;
    private final Outbox outbox;
    private final Caller caller;

    FeedbackService(
            FeedbackRepository items,
            FeedbackIntake intake,
            FeedbackJudge judge,
            CodeBooks books,
            Outbox outbox,
            Caller caller) {
        this.items = items;
        this.intake = intake;
        this.judge = judge;
        this.books = books;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    FeedbackTaken record(NewFeedbackItem row) {
        FeedbackTaken taken =
                intake.take(caller.tenant(), List.of(row), false, PATIENCE).get(0);
        FeedbackItem item = taken.accepted();
        if (taken.status() == FeedbackTaken.Status.DIFFERENT) {
            throw FeedbackProblem.FEEDBACK_EXTERNAL_ID_TAKEN.with(String.valueOf(row.externalId()), item.id());
        }
        item.loaded();
        return taken;
    }

    @Transactional
    FeedbackItem get(String id) {
        return items.get(id).loaded();
    }

    @Transactional
    List<FeedbackItem> list(FeedbackFilter filter, boolean ascending, @Nullable List<String> after, int count) {
        List<FeedbackItem> found = items.list(filter, ascending, after, intake.now(), count);
        found.forEach(FeedbackItem::loaded);
        return found;
    }

    /** @param change from what is said to what it shall be, judged in form by the caller */
    @Transactional
    FeedbackItem correct(String id, @Nullable String ifMatch, UnaryOperator<NewFeedbackItem> change) {
        FeedbackItem item = items.getLocked(id);
        ETags.require(ifMatch, item.version());
        if (item.responseId() != null) {
            throw FeedbackProblem.FEEDBACK_OF_RESPONSE.with(id, item.responseId());
        }
        NewFeedbackItem wanted = change.apply(NewFeedbackItem.of(item));
        FeedbackJudge.Judged judged = judge.of(caller.tenant(), List.of(wanted), PATIENCE)
                .judge(wanted, intake.now(), item.content().occurredAt());
        if (!judged.faults().isEmpty()) {
            throw FeedbackProblem.FEEDBACK_INVALID.withFaults(judged.faults());
        }
        requireSameKey(item.content(), judged.content());
        if (!item.content().equals(judged.content())) {
            String former = item.content().customerId();
            intake.say(item, judged.content(), books.current(), intake.now());
            told(item, former);
        }
        return item.loaded();
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        FeedbackItem item = items.getLocked(id);
        ETags.require(ifMatch, item.version());
        if (item.responseId() != null) {
            throw FeedbackProblem.FEEDBACK_OF_RESPONSE.with(id, item.responseId());
        }
        item.loaded();
        items.delete(item);
        items.flush();
        outbox.append(item.tenant(), List.of(FeedbackEvents.deleted(item)));
    }

    /** Says that an item is of a theme, or is not; a person's word, which no rule changes. */
    @Transactional
    FeedbackItem code(String id, String themeId, CodingState state) {
        FeedbackItem item = items.getLocked(id);
        CodeBook book = books.current();
        boolean known = item.codings().containsKey(themeId);
        if (!known && !book.active(themeId)) {
            throw StandardProblem.NOT_FOUND.with();
        }
        if (item.code(themeId, state, caller.subject(), intake.now())) {
            told(item, item.content().customerId());
        }
        return item.loaded();
    }

    @Transactional
    FeedbackItem assign(String id, NewAssignment assignment) {
        FeedbackItem item = items.getLocked(id);
        Instant now = intake.now();
        Instant due = assignment.dueAt() == null ? null : assignment.dueAt().truncatedTo(ChronoUnit.MICROS);
        if (due != null && due.isBefore(now)) {
            throw StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textAt("/dueAt", "due-in-past")));
        }
        item.handle(item.handling().assigned(assignment.agentId(), due, now), now);
        return told(item, item.content().customerId());
    }

    @Transactional
    FeedbackItem reply(String id, NewFeedbackReply reply) {
        FeedbackItem item = items.getLocked(id);
        item.reply(new Reply(Ids.next("rpl"), reply.text(), reply.visibility(), caller.subject(), intake.now()));
        return told(item, item.content().customerId());
    }

    @Transactional
    FeedbackItem close(String id) {
        FeedbackItem item = items.getLocked(id);
        item.handle(item.handling().closed(intake.now()), intake.now());
        return told(item, item.content().customerId());
    }

    private FeedbackItem told(FeedbackItem item, @Nullable String formerCustomer) {
        items.flush();
        outbox.append(item.tenant(), FeedbackEvents.changed(item.loaded(), formerCustomer));
        return item;
    }

    private static void requireSameKey(FeedbackContent was, FeedbackContent shall) {
        if (was.source() != shall.source()
                || !String.valueOf(was.externalId()).equals(String.valueOf(shall.externalId()))) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textAt("/externalId", "feedback-key-fixed")));
        }
    }
}
