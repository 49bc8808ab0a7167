// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.customer.Api;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the tests of complaints ask again and again. */
final class ComplaintClient {

    private static final String PATH = "/api/v1/complaints";

    private final Api api;

    ComplaintClient(Api api) {
        this.api = api;
    }

    Map<String, Object> complaint(String openedAt) {
        return new TreeMap<>(Map.of("customerId", api.customer(), "openedAt", openedAt, "severity", "HIGH"));
    }

    ValidatableResponse move(String id, String to, @Nullable String at) {
        Map<String, Object> body = new TreeMap<>(Map.of("to", to));
        if (at != null) {
            body.put("at", at);
        }
        return api.post(PATH + "/" + id + "/transitions", body).then();
    }

    ValidatableResponse step(String id, String step, @Nullable String at) {
        return api.post(PATH + "/" + id + "/" + step, at == null ? Map.of() : Map.of("at", at))
                .then();
    }

    ValidatableResponse target(String severity, int response, int resolution, @Nullable String calendar) {
        Map<String, Object> body =
                new TreeMap<>(Map.of("firstResponseMinutes", response, "resolutionMinutes", resolution));
        if (calendar != null) {
            body.put("calendarId", calendar);
        }
        return api.put("/api/v1/service-targets/" + severity, body).then();
    }

    List<Map<String, Object>> complaintEvents(int atLeast) {
        return of("customer.complaint.", atLeast);
    }

    List<Map<String, Object>> breaches(int eventsOfComplaints) {
        return of("customer.complaint.", eventsOfComplaints).stream()
                .filter(event -> String.valueOf(event.get("type")).endsWith("breached.v1"))
                .toList();
    }

    // Each complaint has a customer of its own here, whose event comes with it.
    private List<Map<String, Object>> of(String type, int atLeast) {
        for (int more = 0; ; more++) {
            List<Map<String, Object>> found = api.events(atLeast + more).stream()
                    .filter(event -> String.valueOf(event.get("type")).startsWith(type))
                    .toList();
            if (found.size() >= atLeast) {
                return found;
            }
        }
    }
}
