// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.restkit.id.Ids;
import dev.kept.survey.answer.Answer;
import dev.kept.survey.answer.AnswersConverter;
import dev.kept.survey.invitation.OpenInvitation;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One respondent's way through one survey on the public page. The answers stay here until the response holds them. */
@Entity
@Table(name = "answer_session")
class AnswerSession {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("unused") // Hibernate writes it, and adds it to every query
    private String tenant;

    @Column(name = "invitation_id", updatable = false)
    private String invitationId;

    @Column(name = "link_id", updatable = false)
    private @Nullable String linkId;

    @Column(name = "key_hash", updatable = false)
    private @Nullable String keyHash;

    @Column(name = "survey_id", updatable = false)
    private String surveyId;

    @Column(name = "survey_version", updatable = false)
    private int surveyVersion;

    @Column(name = "customer_id")
    private @Nullable String customerId;

    private @Nullable String language;

    @Column(updatable = false)
    private String seed;

    private @Nullable String page;

    @Convert(converter = AnswersConverter.class)
    @Mutability(Immutability.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<Answer> answers;

    private @Nullable String closing;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    @Column(name = "response_id")
    private @Nullable String responseId;

    @Column(name = "address_hash")
    private @Nullable String addressHash;

    @Column(name = "answers_hash")
    private @Nullable String answersHash;

    private String flags;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version = 1;

    protected AnswerSession() {}

    /** @param keyHash of a shared link's respondent; null for a personal invitation */
    static AnswerSession begin(
            OpenInvitation invitation, @Nullable String keyHash, @Nullable String addressHash, Instant now) {
        AnswerSession session = new AnswerSession();
        session.id = Ids.next("ans");
        session.invitationId = Objects.requireNonNull(invitation.invitationId());
        session.linkId = invitation.linkId();
        session.keyHash = keyHash;
        session.surveyId = invitation.surveyId();
        session.surveyVersion = invitation.surveyVersion();
        session.customerId = invitation.customerId();
        session.seed = seed(invitation, keyHash);
        session.answers = List.of();
        session.state = SessionState.OPEN;
        session.addressHash = addressHash;
        session.flags = "";
        session.startedAt = now;
        session.updatedAt = now;
        return session;
    }

    /** What decides random orders: known before there is a session, and the same ever after. */
    static String seed(OpenInvitation invitation, @Nullable String keyHash) {
        return keyHash == null ? Objects.requireNonNull(invitation.invitationId()) : keyHash;
    }

    /** @param goOn where the respondent goes on, by its key */
    void keep(List<Answer> given, String goOn, String shownIn, Instant now) {
        answers = List.copyOf(given);
        page = goOn;
        language = shownIn;
        updatedAt = now;
    }

    void complete(String response, @Nullable String words, String hash, Instant now) {
        responseId = response;
        answersHash = hash;
        end(SessionState.COMPLETED, words, now);
    }

    void screenOut(@Nullable String words, Instant now) {
        end(SessionState.SCREENED_OUT, words, now);
    }

    private void end(SessionState how, @Nullable String words, Instant now) {
        state = how;
        closing = words;
        answers = List.of();
        page = null;
        endedAt = now;
        updatedAt = now;
    }

    void flag(SessionFlag flag) {
        if (!flags().contains(flag)) {
            flags = flags.isEmpty() ? flag.name() : flags + "," + flag.name();
        }
    }

    String id() {
        return id;
    }

    String invitationId() {
        return invitationId;
    }

    @Nullable String linkId() {
        return linkId;
    }

    @Nullable String customerId() {
        return customerId;
    }

    String surveyId() {
        return surveyId;
    }

    int surveyVersion() {
        return surveyVersion;
    }

    @Nullable String language() {
        return language;
    }

    String seed() {
        return seed;
    }

    @Nullable String page() {
        return page;
    }

    List<Answer> answers() {
        return answers;
    }

    @Nullable String closing() {
        return closing;
    }

    SessionState state() {
        return state;
    }

    @Nullable String responseId() {
        return responseId;
    }

    @Nullable String addressHash() {
        return addressHash;
    }

    Set<SessionFlag> flags() {
        return Arrays.stream(flags.split(","))
                .filter(name -> !name.isEmpty())
                .map(SessionFlag::valueOf)
                .collect(Collectors.toSet());
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    long version() {
        return version;
    }
}
