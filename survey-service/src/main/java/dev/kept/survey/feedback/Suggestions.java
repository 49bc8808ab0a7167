// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import dev.kept.feedkit.Outbox;
import dev.kept.feedkit.OutboxEvent;
import dev.kept.restkit.tenant.Caller;
import dev.kept.survey.theme.CodeBook;
import dev.kept.survey.theme.CodeBooks;
import dev.kept.survey.theme.ThemeRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Suggests themes for items that are there already: anew after a change, or for a try. */
@ApplicationScoped
class Suggestions {

    private static final int BATCH = 200;

    /** A try looks at the latest items only, so that its answer comes at once. */
    private static final int TRIED = 2_000;

    private static final int SHOWN = 20;

    private final FeedbackRepository items;
    private final FeedbackIntake intake;
    private final CodeBooks books;
    private final Outbox outbox;
    private final Caller caller;

    Suggestions(FeedbackRepository items, FeedbackIntake intake, CodeBooks books, Outbox outbox, Caller caller) {
        this.items = items;
        this.intake = intake;
        this.books = books;
        this.outbox = outbox;
        this.caller = caller;
    }

    /**
     * Brings some items of the current tenant to the current code book.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean renewSome() {
        CodeBook book = books.current();
        List<FeedbackItem> outdated = items.findOutdated(book.version(), BATCH);
        List<FeedbackItem> changed = new ArrayList<>();
        for (FeedbackItem item : outdated) {
            if (intake.suggest(item, book, intake.now())) {
                changed.add(item);
            }
        }
        items.flush();
        List<OutboxEvent> events = new ArrayList<>();
        changed.forEach(item ->
                events.addAll(FeedbackEvents.changed(item, item.content().customerId())));
        outbox.append(caller.tenant(), events);
        return outdated.size() == BATCH;
    }

    /** What a rule would find. */
    @Transactional
    ThemePreviewView preview(NewThemePreview wanted, boolean visible) {
        ThemeRule rule = new ThemeRule(wanted.phrases(), wanted.exceptions());
        List<FeedbackItem> latest = items.latestWithText(TRIED);
        List<ThemePreviewView.Match> matches = new ArrayList<>();
        for (FeedbackItem item : latest) {
            String text = String.valueOf(item.content().text());
            rule.find(new ThemeRule.Prepared(text))
                    .ifPresent(phrase ->
                            matches.add(new ThemePreviewView.Match(item.id(), phrase, visible ? text : "***")));
        }
        return new ThemePreviewView(latest.size(), matches.size(), matches.subList(0, Math.min(SHOWN, matches.size())));
    }
}
