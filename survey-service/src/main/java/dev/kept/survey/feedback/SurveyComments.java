// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import dev.kept.feedkit.Outbox;
import dev.kept.feedkit.OutboxEvent;
import dev.kept.survey.response.RecordedResponse;
import dev.kept.survey.response.ResponseListener;
import dev.kept.survey.theme.CodeBook;
import dev.kept.survey.theme.CodeBooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes an item of each free answer, which follows its response: corrected with it, gone with it. */
@ApplicationScoped
class SurveyComments implements ResponseListener {

    private final FeedbackRepository items;
    private final FeedbackIntake intake;
    private final CodeBooks books;
    private final Outbox outbox;

    SurveyComments(FeedbackRepository items, FeedbackIntake intake, CodeBooks books, Outbox outbox) {
        this.items = items;
        this.intake = intake;
        this.books = books;
        this.outbox = outbox;
    }

    @Override
    public void saved(String tenant, List<RecordedResponse> responses) {
        List<String> corrected = responses.stream()
                .filter(response -> !response.created())
                .map(RecordedResponse::id)
                .toList();
        Map<List<String>, FeedbackItem> known = new HashMap<>();
        if (!corrected.isEmpty()) {
            items.findByResponses(corrected).forEach(item -> known.put(key(item.responseId(), item.question()), item));
        }
        if (known.isEmpty()
                && responses.stream().allMatch(response -> response.texts().isEmpty())) {
            return;
        }
        CodeBook book = books.current();
        List<Supplier<List<OutboxEvent>>> untold = new ArrayList<>();
        for (RecordedResponse response : responses) {
            response.texts()
                    .forEach((question, text) -> untold.add(
                            save(response, question, text, known.remove(key(response.id(), question)), book)));
        }
        for (FeedbackItem gone : known.values()) {
            gone.loaded();
            items.delete(gone);
            untold.add(() -> List.of(FeedbackEvents.deleted(gone)));
        }
        items.flush();
        outbox.append(
                tenant, untold.stream().flatMap(events -> events.get().stream()).toList());
    }

    @Override
    public void deleting(String tenant, String responseId) {
        List<FeedbackItem> gone = items.findByResponses(List.of(responseId));
        gone.forEach(FeedbackItem::loaded);
        gone.forEach(items::delete);
        items.flush();
        outbox.append(tenant, gone.stream().map(FeedbackEvents::deleted).toList());
    }

    private Supplier<List<OutboxEvent>> save(
            RecordedResponse response, String question, String text, @Nullable FeedbackItem known, CodeBook book) {
        Instant now = intake.now();
        FeedbackContent content = new FeedbackContent(
                FeedbackSource.SURVEY,
                response.surveyKey(),
                null,
                null,
                null,
                null,
                text,
                response.language(),
                null,
                response.customerId(),
                null,
                response.answeredAt());
        if (known == null) {
            FeedbackItem item = intake.made(content, book, now).of(response.id(), question);
            items.persist(item);
            return () -> List.of(FeedbackEvents.recorded(item));
        }
        if (known.content().equals(content)) {
            return List::of;
        }
        String former = known.content().customerId();
        intake.say(known, content, book, now);
        return () -> FeedbackEvents.changed(known, former);
    }

    private static List<String> key(@Nullable String response, @Nullable String question) {
        return List.of(Objects.requireNonNull(response), Objects.requireNonNull(question));
    }
}
