// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact block as the API shows it. */
@Schema(name = "ContactBlock", description = "Somebody who is not asked by a channel any more.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactBlockView(
        String id,

        @Schema(description = "Absent where only an address is blocked, of which no more than a hash is kept.")
        @Nullable String customerId,

        @Schema(enumeration = {"email", "sms"}) String channel,

        BlockReason reason,
        Instant createdAt) {

    static ContactBlockView of(ContactBlock block) {
        return new ContactBlockView(
                block.id(), block.customerId(), block.channel().text(), block.reason(), block.createdAt());
    }
}
