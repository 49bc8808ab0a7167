// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.restkit.id.Ids;
import dev.kept.survey.outreach.Refusal;
import dev.kept.survey.persistence.TextsConverter;
import dev.kept.survey.response.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** One respondent, asked once to answer one survey version. */
@Entity
@Table(name = "invitation")
class Invitation {

    @Id
    private String id;

    @TenantId
    private String tenant;

    @Column(name = "survey_id", updatable = false)
    private String surveyId;

    @Column(name = "survey_key", updatable = false)
    private String surveyKey;

    @Column(name = "survey_version", updatable = false)
    private int surveyVersion;

    @Column(name = "wave_id", updatable = false)
    private @Nullable String waveId;

    @Column(name = "trigger_id", updatable = false)
    private @Nullable String triggerId;

    @Column(name = "link_id", updatable = false)
    private @Nullable String linkId;

    @Column(name = "customer_id")
    private @Nullable String customerId;

    // As it was when it was made; the customer is another one once both are merged.
    @Column(name = "asked_customer_id")
    private @Nullable String askedCustomerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Channel channel;

    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    private InvitationState state = InvitationState.CREATED;

    @Enumerated(EnumType.STRING)
    private Delivery delivery = Delivery.CALLER;

    @Convert(converter = TextsConverter.class)
    @Mutability(Immutability.class)
    @ColumnTransformer(write = "?::jsonb")
    private Map<String, String> attributes;

    @Convert(converter = TextsConverter.class)
    @Mutability(Immutability.class)
    @ColumnTransformer(write = "?::jsonb")
    private Map<String, String> profile = Map.of();

    @Column(name = "suppressed_for")
    @Enumerated(EnumType.STRING)
    private Refusal.@Nullable Reason suppressedFor;

    @Column(name = "next_allowed_at")
    private @Nullable Instant nextAllowedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "response_id")
    private @Nullable String responseId;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Embedded
    private @Nullable Reached reached;

    @Embedded
    private Posting posting = new Posting();

    @Version
    private long version = 1;

    protected Invitation() {}

    static Invitation create(Asking asking, Channel channel, @Nullable String language, Instant now) {
        Invitation invitation = new Invitation();
        invitation.id = Ids.next("inv");
        invitation.surveyId = asking.survey().id();
        invitation.surveyKey = asking.survey().key();
        invitation.surveyVersion = asking.survey().version();
        invitation.waveId = asking.waveId();
        invitation.triggerId = asking.triggerId();
        invitation.channel = channel;
        invitation.language = language;
        invitation.attributes = Map.copyOf(asking.attributes());
        invitation.expiresAt = asking.expiresAt();
        invitation.createdAt = now;
        invitation.updatedAt = now;
        return invitation;
    }

    /** One more respondent of a shared link. */
    static Invitation throughLink(SurveyLink link, String surveyKey, Instant now) {
        Invitation invitation = new Invitation();
        invitation.id = Ids.next("inv");
        invitation.surveyId = link.surveyId();
        invitation.surveyKey = surveyKey;
        invitation.surveyVersion = link.surveyVersion();
        invitation.waveId = link.waveId();
        invitation.linkId = link.id();
        invitation.channel = link.channel();
        invitation.language = link.language();
        invitation.attributes = link.attributes();
        invitation.expiresAt = link.expiresAt();
        invitation.createdAt = now;
        invitation.updatedAt = now;
        return invitation;
    }

    /** @param known segment attributes, for comparing those who answer with those who do not */
    void askCustomer(String customer, Map<String, String> known) {
        customerId = customer;
        askedCustomerId = customer;
        profile = Map.copyOf(known);
    }

    void suppress(Refusal refusal) {
        state = InvitationState.SUPPRESSED;
        suppressedFor = refusal.reason();
        nextAllowedAt = refusal.nextAllowedAt();
    }

    void deliverBy(Delivery deliverer) {
        delivery = deliverer;
    }

    /** @return whether this is news */
    boolean become(InvitationState next, Instant now) {
        if (!state.mayBecome(next)) {
            return false;
        }
        state = next;
        reached().note(next, now);
        if (next.isFinal() || next == InvitationState.BOUNCED) {
            posting.stop();
        }
        updatedAt = now;
        return true;
    }

    void answeredBy(String response) {
        responseId = response;
    }

    void touch(Instant now) {
        updatedAt = now;
    }

    /** Nobody knows any more who was asked. */
    void forgetCustomer(Instant now) {
        customerId = null;
        askedCustomerId = null;
        erasePersonal(now);
    }

    /** What the caller wrote into it for piping may name the person. */
    void erasePersonal(Instant now) {
        attributes = Map.of();
        posting.forget();
        updatedAt = now;
    }

    void giveTo(String customer, Instant now) {
        customerId = customer;
        updatedAt = now;
    }

    String id() {
        return id;
    }

    String tenant() {
        return tenant;
    }

    String surveyId() {
        return surveyId;
    }

    String surveyKey() {
        return surveyKey;
    }

    int surveyVersion() {
        return surveyVersion;
    }

    @Nullable String waveId() {
        return waveId;
    }

    @Nullable String triggerId() {
        return triggerId;
    }

    @Nullable String linkId() {
        return linkId;
    }

    @Nullable String customerId() {
        return customerId;
    }

    Channel channel() {
        return channel;
    }

    @Nullable String language() {
        return language;
    }

    InvitationState state() {
        return state;
    }

    Delivery delivery() {
        return delivery;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Map<String, String> profile() {
        return profile;
    }

    /** Why nobody was asked; null where somebody was. */
    @Nullable Refusal suppression() {
        return suppressedFor == null ? null : new Refusal(suppressedFor, nextAllowedAt);
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant expiresAt() {
        return expiresAt;
    }

    @Nullable String responseId() {
        return responseId;
    }

    /** Hibernate gives null where nothing has been reached. */
    Reached reached() {
        if (reached == null) {
            reached = new Reached();
        }
        return reached;
    }

    Posting posting() {
        return posting;
    }

    long version() {
        return version;
    }
}
