// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import dev.kept.feedkit.Outbox;
import dev.kept.feedkit.OutboxEvent;
import dev.kept.survey.feedback.FeedbackTaken.Status;
import dev.kept.survey.sentiment.SentimentScorer;
import dev.kept.survey.theme.CodeBook;
import dev.kept.survey.theme.CodeBooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes feedback in, one or many, and finds its sentiment and themes. */
@ApplicationScoped
class FeedbackIntake {

    private final FeedbackRepository items;
    private final FeedbackJudge judge;
    private final CodeBooks books;
    private final Outbox outbox;
    private final Clock clock;
    private final SentimentScorer scorer = new SentimentScorer();

    FeedbackIntake(FeedbackRepository items, FeedbackJudge judge, CodeBooks books, Outbox outbox, Clock clock) {
        this.items = items;
        this.judge = judge;
        this.books = books;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Takes the rows in, in their order, in the caller's transaction. A row that is refused has no effect.
     *
     * @param correct whether a known external id with other content corrects the item; else it is left as it is
     * @param patience how long to wait for customers that the feed has yet to tell of
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<FeedbackTaken> take(String tenant, List<NewFeedbackItem> rows, boolean correct, Duration patience) {
        Instant now = now();
        FeedbackJudge.Batch batch = judge.of(tenant, rows, patience);
        Map<List<Object>, FeedbackItem> known = known(rows);
        CodeBook book = books.current();
        List<Supplier<List<OutboxEvent>>> untold = new ArrayList<>();
        List<FeedbackTaken> taken = new ArrayList<>();
        for (NewFeedbackItem row : rows) {
            FeedbackItem existing = row.externalId() == null ? null : known.get(key(row.source(), row.externalId()));
            FeedbackJudge.Judged judged = batch.judge(
                    row, now, existing == null ? null : existing.content().occurredAt());
            if (!judged.faults().isEmpty()) {
                taken.add(new FeedbackTaken(Status.REFUSED, null, judged.faults()));
            } else if (existing == null) {
                FeedbackItem item = create(judged.content(), book, now);
                known.put(key(row.source(), Objects.requireNonNullElse(row.externalId(), item.id())), item);
                untold.add(() -> List.of(FeedbackEvents.recorded(item)));
                taken.add(new FeedbackTaken(Status.CREATED, item, List.of()));
            } else {
                taken.add(again(existing, judged.content(), correct, book, now, untold));
            }
        }
        items.flush();
        outbox.append(
                tenant, untold.stream().flatMap(events -> events.get().stream()).toList());
        return taken;
    }

    private FeedbackTaken again(
            FeedbackItem existing,
            FeedbackContent content,
            boolean correct,
            CodeBook book,
            Instant now,
            List<Supplier<List<OutboxEvent>>> untold) {
        if (existing.content().equals(content)) {
            return new FeedbackTaken(Status.UNCHANGED, existing, List.of());
        }
        if (!correct) {
            return new FeedbackTaken(Status.DIFFERENT, existing, List.of());
        }
        String former = existing.content().customerId();
        say(existing, content, book, now);
        untold.add(() -> FeedbackEvents.changed(existing, former));
        return new FeedbackTaken(Status.UPDATED, existing, List.of());
    }

    /** Makes the item; it is not flushed and nobody is told. */
    FeedbackItem create(FeedbackContent content, CodeBook book, Instant now) {
        FeedbackItem item = made(content, book, now);
        items.persist(item);
        return item;
    }

    /** The item, not stored. */
    FeedbackItem made(FeedbackContent content, CodeBook book, Instant now) {
        FeedbackItem item = new FeedbackItem(content, scorer.score(content.text()), now);
        suggest(item, book, now);
        return item;
    }

    /** Changes what is said; suggestions follow. */
    void say(FeedbackItem item, FeedbackContent content, CodeBook book, Instant now) {
        item.say(content, scorer.score(content.text()), now);
        suggest(item, book, now);
    }

    boolean suggest(FeedbackItem item, CodeBook book, Instant now) {
        String text = item.content().text();
        // What can no longer be read keeps the themes that it had.
        Map<String, String> phrases = text == null ? kept(item) : book.suggest(text);
        return item.suggest(phrases, book.version(), now);
    }

    private static Map<String, String> kept(FeedbackItem item) {
        return item.codings().keySet().stream().collect(Collectors.toMap(theme -> theme, theme -> ""));
    }

    private Map<List<Object>, FeedbackItem> known(List<NewFeedbackItem> rows) {
        Set<String> externalIds = rows.stream()
                .map(NewFeedbackItem::externalId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<List<Object>, FeedbackItem> known = new HashMap<>();
        if (!externalIds.isEmpty()) {
            items.findByExternalIds(externalIds)
                    .forEach(item -> known.put(
                            key(
                                    item.content().source(),
                                    Objects.requireNonNull(item.content().externalId())),
                            item));
        }
        return known;
    }

    private static List<Object> key(@Nullable FeedbackSource source, String externalId) {
        return List.of(String.valueOf(source), externalId);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
