// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import dev.kept.restkit.id.Ids;
import dev.kept.survey.response.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A customer, or an address of nobody we know, that is not to be asked by a channel. */
@Entity
@Table(name = "contact_block")
class ContactBlock {

    @Id
    private String id;

    @TenantId
    private String tenant;

    @Column(name = "customer_id")
    private @Nullable String customerId;

    // As it was when it was made; the customer is another one once both are merged.
    @Column(name = "blocked_customer_id", updatable = false)
    @SuppressWarnings("unused") // what undoes a merge reads it
    private @Nullable String blockedCustomerId;

    @Column(name = "address_hash")
    private byte @Nullable [] addressHash;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private BlockReason reason;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ContactBlock() {}

    static ContactBlock of(
            @Nullable String customerId, byte @Nullable [] hash, Channel channel, BlockReason reason, Instant now) {
        ContactBlock block = new ContactBlock();
        block.id = Ids.next("blk");
        block.customerId = customerId;
        block.blockedCustomerId = customerId;
        block.addressHash = customerId == null ? hash : null;
        block.channel = channel;
        block.reason = reason;
        block.createdAt = now;
        return block;
    }

    String id() {
        return id;
    }

    String tenant() {
        return tenant;
    }

    @Nullable String customerId() {
        return customerId;
    }

    boolean isOfAddress() {
        return addressHash != null;
    }

    Channel channel() {
        return channel;
    }

    BlockReason reason() {
        return reason;
    }

    Instant createdAt() {
        return createdAt;
    }
}
