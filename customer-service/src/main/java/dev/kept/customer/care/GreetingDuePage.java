// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import dev.kept.restkit.page.PageInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of those to greet. */
@Schema(name = "GreetingDuePage", description = "One page of those to greet.")
record GreetingDuePage(
        @Schema(required = true) List<GreetingDueView> data,
        @Schema(required = true) PageInfo page,

        @Schema(
                required = true,
                description =
                        "Customers who are held back because they did not agree to be contacted so, on this and all"
                                + " other pages.",
                examples = "120")
        long heldBack) {}
