// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The name of a segment for people. */
@Schema(name = "SegmentName", description = "The name of a segment for people, in one or both languages.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SegmentName(
        @Schema(examples = "Best customers") @NotNull @Size(min = 1, max = 100) String en,

        @Schema(examples = "重要客户") @JsonProperty("zh-CN") @Nullable @Size(min = 1, max = 100) String zhCn)
        implements Serializable {}
