// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import dev.kept.restkit.id.Ids;
import dev.kept.survey.response.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A door for one outside tool and one survey. */
@Entity
@Table(name = "response_hook")
class ResponseHook {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("unused") // Hibernate writes it, and adds it to every query
    private String tenant;

    private String name;

    @Column(name = "survey_id", updatable = false)
    private String surveyId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    // Sealed: see HookSecrets.
    private @Nullable String secret;

    @Column(name = "former_secret")
    private @Nullable String formerSecret;

    @Column(name = "former_until")
    private @Nullable Instant formerUntil;

    private boolean active = true;

    @Convert(converter = HookJson.OfSignature.class)
    @Mutability(Immutability.class)
    @ColumnTransformer(write = "?::jsonb")
    private HookSignature signature;

    @Convert(converter = HookJson.OfMapping.class)
    @Mutability(Immutability.class)
    @ColumnTransformer(write = "?::jsonb")
    private HookMapping mapping;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version = 1;

    protected ResponseHook() {}

    /** Without a secret yet. */
    static ResponseHook of(String surveyId, Instant now) {
        ResponseHook hook = new ResponseHook();
        hook.id = Ids.next("rhk");
        hook.surveyId = surveyId;
        hook.createdAt = now;
        return hook;
    }

    void change(ResponseHookChange wanted, Channel through, Instant now) {
        name = wanted.name();
        channel = through;
        mapping = wanted.mapping();
        signature = Objects.requireNonNullElse(wanted.signature(), HookSignature.USUAL);
        active = Objects.requireNonNullElse(wanted.active(), true);
        updatedAt = now;
    }

    /** @param sealed the new one; the present one holds as well until then */
    void replaceSecret(String sealed, Instant until, Instant now) {
        formerSecret = secret;
        formerUntil = secret == null ? null : until;
        secret = sealed;
        updatedAt = now;
    }

    /** The newest first. */
    List<String> validSecrets(Instant now) {
        Stream<String> former =
                formerUntil != null && now.isBefore(formerUntil) ? Stream.ofNullable(formerSecret) : Stream.of();
        return Stream.concat(Stream.ofNullable(secret), former).toList();
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String surveyId() {
        return surveyId;
    }

    Channel channel() {
        return channel;
    }

    @Nullable Instant formerUntil() {
        return formerUntil;
    }

    boolean active() {
        return active;
    }

    HookSignature signature() {
        return signature;
    }

    HookMapping mapping() {
        return mapping;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
