// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import dev.kept.restkit.id.Ids;
import dev.kept.survey.sentiment.Sentiment;
import dev.kept.survey.sentiment.SentimentLabel;
import dev.kept.survey.sentiment.SentimentWord;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Hibernate;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One thing that somebody said, its themes and sentiment, and what became of it. */
@Entity
@Table(name = "feedback_item")
class FeedbackItem {

    @Id
    private String id;

    @TenantId
    private String tenant;

    @Embedded
    private FeedbackContent content;

    @Column(name = "response_id", updatable = false)
    private @Nullable String responseId;

    @Column(updatable = false)
    private @Nullable String question;

    @Column(name = "sentiment_score")
    private BigDecimal sentimentScore;

    @Enumerated(EnumType.STRING)
    private SentimentLabel sentiment;

    @Column(name = "sentiment_words")
    @Convert(converter = SentimentWordsConverter.class)
    @Mutability(Immutability.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<SentimentWord> sentimentWords;

    /** By which version of the code book its text was looked through; no change of its own. */
    @Column(name = "code_book")
    @OptimisticLock(excluded = true)
    private long codeBook;

    @ElementCollection
    @CollectionTable(name = "feedback_coding", joinColumns = @JoinColumn(name = "item_id"))
    @MapKeyColumn(name = "theme_id")
    @BatchSize(size = 200)
    private Map<String, Coding> codings = new TreeMap<>();

    @Embedded
    private Handling handling = Handling.NONE;

    @ElementCollection
    @CollectionTable(name = "feedback_reply", joinColumns = @JoinColumn(name = "item_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<Reply> replies = new ArrayList<>();

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version = 1;

    protected FeedbackItem() {}

    FeedbackItem(FeedbackContent content, Sentiment found, Instant now) {
        this.id = Ids.next("fbk");
        this.createdAt = now;
        say(content, found, now);
    }

    /** The free answer to a question. */
    FeedbackItem of(String response, String answered) {
        this.responseId = response;
        this.question = answered;
        return this;
    }

    final void say(FeedbackContent said, Sentiment found, Instant now) {
        this.content = said;
        this.sentimentScore = found.score();
        this.sentiment = found.label();
        this.sentimentWords = found.words();
        this.updatedAt = now;
    }

    /** Whose it is; what was said stays. */
    void giveTo(@Nullable String customer, Instant now) {
        this.content = content.ofCustomer(customer);
        this.updatedAt = now;
    }

    /** Drops what the person wrote and is called, and what was answered; rating, themes and sentiment stay. */
    void erasePersonal(Instant now) {
        this.content = content.anonymous();
        this.sentimentWords = List.of();
        this.replies.replaceAll(Reply::withoutText);
        this.codings.replaceAll((theme, coding) ->
                new Coding(coding.state(), null, coding.codeBook(), coding.codedBy(), coding.codedAt()));
        this.updatedAt = now;
    }

    boolean holdsPersonal() {
        return !content.equals(content.anonymous())
                || !sentimentWords.isEmpty()
                || replies.stream().anyMatch(reply -> reply.text() != null);
    }

    /**
     * Takes over what the rules suggest; what a person has said stays.
     *
     * @return whether that changed anything
     */
    boolean suggest(Map<String, String> phrases, long book, Instant now) {
        this.codeBook = book;
        boolean changed = codings.entrySet()
                .removeIf(coding -> !coding.getValue().byPerson() && !phrases.containsKey(coding.getKey()));
        for (Map.Entry<String, String> phrase : phrases.entrySet()) {
            if (!codings.containsKey(phrase.getKey())) {
                codings.put(phrase.getKey(), new Coding(CodingState.SUGGESTED, phrase.getValue(), book, null, now));
                changed = true;
            }
        }
        if (changed) {
            this.updatedAt = now;
        }
        return changed;
    }

    /** @return whether that changed anything */
    boolean code(String themeId, CodingState state, String by, Instant now) {
        Coding known = codings.get(themeId);
        if (known == null ? state == CodingState.REMOVED : known.state() == state) {
            return false;
        }
        codings.put(themeId, new Coding(state, known == null ? null : known.phrase(), codeBook, by, now));
        this.updatedAt = now;
        return true;
    }

    void handle(Handling next, Instant now) {
        this.handling = next;
        this.updatedAt = now;
    }

    void reply(Reply reply) {
        replies.add(reply);
        handle(handling.replied(reply.repliedAt()), reply.repliedAt());
    }

    /** Reads what is shown of it while the transaction lasts. */
    FeedbackItem loaded() {
        Hibernate.initialize(codings);
        Hibernate.initialize(replies);
        return this;
    }

    String id() {
        return id;
    }

    String tenant() {
        return tenant;
    }

    FeedbackContent content() {
        return content;
    }

    @Nullable String responseId() {
        return responseId;
    }

    @Nullable String question() {
        return question;
    }

    Sentiment sentiment() {
        return new Sentiment(sentimentScore, sentiment, sentimentWords);
    }

    Map<String, Coding> codings() {
        return codings;
    }

    Handling handling() {
        return handling;
    }

    List<Reply> replies() {
        return replies;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
