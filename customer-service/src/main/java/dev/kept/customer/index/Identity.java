// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.index;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells who a customer is.
 *
 * @param country as the tenant writes it: a code or a name, by which telephone numbers without a prefix are read
 */
public record Identity(
        @Nullable String name,
        @Nullable LocalDate birthDate,
        List<String> emails,
        List<String> phones,
        @Nullable String country,
        @Nullable String registrationNumber) {

    /** The keys by which it may be recognised. */
    public Set<MatchKey> keys() {
        Set<MatchKey> keys = new LinkedHashSet<>();
        emails.forEach(email -> keys.add(new MatchKey(MatchKind.EMAIL, SearchText.normal(email))));
        phones.forEach(phone -> PhoneNumbers.normal(phone, country)
                .ifPresent(normal -> keys.add(new MatchKey(MatchKind.PHONE, normal))));
        if (name != null && birthDate != null) {
            keys.add(new MatchKey(MatchKind.NAME_AND_BIRTH_DATE, SearchText.normal(name) + "|" + birthDate));
        }
        if (registrationNumber != null) {
            String compact = SearchText.normal(registrationNumber).replaceAll("[^\\p{L}\\p{N}]", "");
            if (!compact.isEmpty()) {
                keys.add(new MatchKey(MatchKind.REGISTRATION_NUMBER, compact));
            }
        }
        return keys;
    }
}
