// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How often a customer was contacted in the current month, against how often it wants to be.
 *
 * @param month the tenant's calendar month
 * @param contacts that the company sought in it
 * @param maximum that the customer wants in a month; null if it has not said
 * @param exceededBy contacts above the maximum
 * @param preferredChannel through which the customer wants to be contacted
 * @param throughOthers contacts through another channel than that
 * @param nextAllowedAt from when another contact is wanted; null if none is
 */
@Schema(name = "ContactAllowance", description = "Contacts of the current month against what the customer wants.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactAllowance(
        @Schema(required = true, description = "The tenant's calendar month.", examples = "2024-03")
        String month,

        @Schema(required = true, description = "Contacts that the company sought in it.", examples = "3")
        int contacts,

        @Schema(description = "Contacts in a month that the customer wants at most.", examples = "4") @Nullable Integer maximum,

        @Schema(required = true, description = "Contacts above that.", examples = "0")
        int exceededBy,

        @Schema(description = "Through what the customer wants to be contacted.", examples = "PHONE") @Nullable String preferredChannel,

        @Schema(required = true, description = "Contacts through anything else.", examples = "1")
        int throughOthers,

        @Schema(
                description = "From when another contact is wanted; absent if none is.",
                examples = "2024-03-08T09:30:00Z")
        @Nullable Instant nextAllowedAt) {

    private static final String NO_CHANNEL = "NONE";

    static ContactAllowance of(
            List<InteractionChannel> contacts,
            @Nullable Integer maximum,
            @Nullable String preferred,
            Instant now,
            ZoneId zone) {
        YearMonth month = YearMonth.from(now.atZone(zone));
        boolean none = NO_CHANNEL.equals(preferred) || (maximum != null && maximum == 0);
        boolean free = maximum == null || contacts.size() < maximum;
        Instant next = free
                ? now.truncatedTo(MICROS)
                : month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        return new ContactAllowance(
                month.toString(),
                contacts.size(),
                maximum,
                maximum == null ? 0 : Math.max(0, contacts.size() - maximum),
                preferred,
                preferred == null
                        ? 0
                        : (int) contacts.stream()
                                .filter(channel -> !channel.name().equals(preferred))
                                .count(),
                none ? null : next);
    }
}
