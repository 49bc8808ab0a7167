// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deliveries of the caller's tenant. */
@ApplicationScoped
class ResponseDeliveryRepository implements PanacheRepositoryBase<ResponseDelivery, String> {

    /** One page of a hook's deliveries, the newest first. */
    List<ResponseDelivery> list(
            String hookId, @Nullable DeliveryStatus status, @Nullable List<String> after, int count) {
        List<String> conditions = new ArrayList<>(List.of("hookId = :hook"));
        Map<String, Object> values = new HashMap<>(Map.of("hook", hookId));
        if (status != null) {
            conditions.add("status = :status");
            values.put("status", status);
        }
        if (after != null) {
            conditions.add("(receivedAt, id) < (:at, :id)");
            values.put("at", Instant.parse(after.get(0)));
            values.put("id", after.get(1));
        }
        return find(String.join(" and ", conditions) + " order by receivedAt desc, id desc", values)
                .range(0, count - 1)
                .list();
    }
}
