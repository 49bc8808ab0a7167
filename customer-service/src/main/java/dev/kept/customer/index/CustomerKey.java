// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.index;

import dev.kept.restkit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.TenantId;

/** A tag of a customer, or the hash of a value by which it may be recognised. */
@Entity
@Table(name = "customer_key")
class CustomerKey {

    /** The kind of tags; the others are those of {@link MatchKind}. */
    static final String TAG = "TAG";

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String key;

    protected CustomerKey() {}

    CustomerKey(String customerId, String kind, String key) {
        this.id = Ids.next("key");
        this.customerId = customerId;
        this.kind = kind;
        this.key = key;
    }

    String customerId() {
        return customerId;
    }

    List<String> identity() {
        return List.of(customerId, kind, key);
    }
}
