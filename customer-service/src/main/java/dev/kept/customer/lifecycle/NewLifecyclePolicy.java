// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft of a policy. */
@Schema(name = "NewLifecyclePolicy", description = "A draft of a policy.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewLifecyclePolicy(
        @NotNull @Valid PolicyRules rules,

        @Schema(description = "Why it is wanted.", examples = "Twelve months instead of three before we give up.")
        @Nullable @Size(min = 1, max = 500) String note) {

    static NewLifecyclePolicy of(LifecyclePolicy policy) {
        return new NewLifecyclePolicy(policy.rules(), policy.note());
    }
}
