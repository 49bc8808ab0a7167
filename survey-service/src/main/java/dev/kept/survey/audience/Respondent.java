// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.audience;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it matters for asking it.
 *
 * @param attributes its segment attributes
 * @param preferredChannel as customer-service names it: {@code EMAIL}, {@code SMS}, {@code PHONE}, {@code WECHAT}, {@code
 *     POST}, {@code NONE} for no contact at all; null: nothing said
 * @param contactsPerMonth at most so many; null: nothing said
 * @param language a language tag; null: nothing said
 * @param consents by purpose, as customer-service names it ({@code SURVEY}, {@code EMAIL}…); absent: never decided
 */
public record Respondent(
        String customerId,
        Map<String, String> attributes,
        @Nullable String preferredChannel,
        @Nullable Integer contactsPerMonth,
        @Nullable String language,
        Map<String, Consent> consents) {

    /** A customer of whom nothing is known. */
    public static Respondent unknown(String customerId) {
        return new Respondent(customerId, Map.of(), null, null, null, Map.of());
    }
}
