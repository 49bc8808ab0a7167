// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import dev.kept.restkit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** On what terms a tenant asks its customers. */
@Entity
@Table(name = "outreach_policy")
class OutreachPolicy {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "cooldown_days")
    private int cooldownDays;

    @Enumerated(EnumType.STRING)
    private ConsentRule consent;

    @Enumerated(EnumType.STRING)
    @Column(name = "preferred_channel")
    private PreferredChannelRule preferredChannel;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version = 1;

    protected OutreachPolicy() {}

    static OutreachPolicy of(Terms terms, Instant now) {
        OutreachPolicy policy = new OutreachPolicy();
        policy.id = Ids.next("otp");
        policy.declare(terms, now);
        return policy;
    }

    void declare(Terms terms, Instant now) {
        cooldownDays = terms.cooldownDays();
        consent = terms.consent();
        preferredChannel = terms.preferredChannel();
        updatedAt = now;
    }

    Terms terms() {
        return new Terms(cooldownDays, consent, preferredChannel);
    }

    long version() {
        return version;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
