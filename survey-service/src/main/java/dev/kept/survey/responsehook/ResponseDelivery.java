// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import dev.kept.restkit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** What became of something that a tool handed in. */
@Entity
@Table(name = "response_delivery")
class ResponseDelivery {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("unused") // Hibernate writes it, and adds it to every query
    private String tenant;

    @Column(name = "hook_id")
    private String hookId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status;

    @Column(name = "response_id")
    private @Nullable String responseId;

    private @Nullable String problem;

    @Convert(converter = HookJson.OfFaults.class)
    @Mutability(Immutability.class)
    @ColumnTransformer(write = "?::jsonb")
    private HookJson.Faults faults;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected ResponseDelivery() {}

    static ResponseDelivery taken(
            ResponseHook hook,
            @Nullable String externalId,
            DeliveryStatus status,
            @Nullable String response,
            Instant now) {
        ResponseDelivery delivery = new ResponseDelivery();
        delivery.id = Ids.next("rdl");
        delivery.hookId = hook.id();
        delivery.externalId = externalId;
        delivery.status = status;
        delivery.responseId = response;
        delivery.faults = new HookJson.Faults(List.of());
        delivery.receivedAt = now;
        return delivery;
    }

    static ResponseDelivery refused(
            ResponseHook hook, @Nullable String externalId, String problem, List<DeliveryFault> faults, Instant now) {
        ResponseDelivery delivery = taken(hook, externalId, DeliveryStatus.REFUSED, null, now);
        delivery.problem = problem;
        delivery.faults = new HookJson.Faults(faults);
        return delivery;
    }

    String id() {
        return id;
    }

    @Nullable String externalId() {
        return externalId;
    }

    DeliveryStatus status() {
        return status;
    }

    @Nullable String responseId() {
        return responseId;
    }

    @Nullable String problem() {
        return problem;
    }

    List<DeliveryFault> faults() {
        return faults.faults();
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
