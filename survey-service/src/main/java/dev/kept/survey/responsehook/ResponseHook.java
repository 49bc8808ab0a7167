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
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.descriptor.java.Immutability;

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

    private String secret;

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

    static ResponseHook of(NewResponseHook wanted, Channel channel, String secret, Instant now) {
        ResponseHook hook = new ResponseHook();
        hook.id = Ids.next("rhk");
        hook.surveyId = wanted.surveyId();
        hook.secret = secret;
        hook.createdAt = now;
        hook.name = wanted.name();
        hook.channel = channel;
        hook.mapping = wanted.mapping();
        hook.signature = wanted.signature() == null ? HookSignature.USUAL : wanted.signature();
        hook.updatedAt = now;
        return hook;
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

    String secret() {
        return secret;
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
