// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which warnings a list shows. */
class WarningFilter {

    @QueryParam("customerId")
    @Parameter(description = "Only of this customer.")
    @Nullable String customerId;

    @QueryParam("cause")
    @Nullable Cause cause;

    @QueryParam("status")
    Warning.@Nullable Status status;

    @Nullable String causeName() {
        return cause == null ? null : cause.name();
    }

    @Nullable String statusName() {
        return status == null ? null : status.name();
    }

    String fingerprint() {
        return "early-warnings\n" + customerId + "\n" + cause + "\n" + status;
    }
}
