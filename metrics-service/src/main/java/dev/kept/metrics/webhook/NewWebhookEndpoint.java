// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who wants to be told of what. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewWebhookEndpoint", description = "Who wants to be told of which events.")
record NewWebhookEndpoint(
        @Schema(description = "https, port 443 or 8443, a public host.", examples = "https://hooks.example.com/kept")
        @NotNull @Size(min = 1, max = 2000) String url,

        @Schema(examples = "Orders to the warehouse") @Nullable @Size(min = 1, max = 500) String description,

        @Schema(
                description = "Types of events, or beginnings that end with .*; * alone are all.",
                examples = "[\"customer.order.*\", \"survey.response.completed.v1\"]")
        @NotNull @Size(min = 1, max = 100) List<
                        @NotNull @Pattern(
                                regexp = EventPattern.REGEX,
                                message = "must be a type of event, a beginning that ends with .*, or *")
                        String>
                eventTypes,

        @Schema(description = "Default: true.") @Nullable Boolean enabled) {

    NewWebhookEndpoint {
        eventTypes = eventTypes == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(eventTypes));
    }

    static NewWebhookEndpoint of(WebhookEndpoint endpoint) {
        return new NewWebhookEndpoint(
                endpoint.url(), endpoint.description(), endpoint.eventTypes(), endpoint.enabled());
    }

    boolean enabledOrDefault() {
        return !Boolean.FALSE.equals(enabled);
    }
}
