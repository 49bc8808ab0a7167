// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.index;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what one customer shall be found.
 *
 * @param words personal texts beside those of the identity, for example further contacts
 */
public record Indexed(
        String customerId, @Nullable String externalId, List<String> tags, Identity identity, List<String> words) {

    /** What anyone may search. */
    SearchText open() {
        return new SearchText().add(Stream.of(customerId, externalId)).add(tags.stream());
    }

    /** What only those may search who may see personal data. */
    SearchText all() {
        return open().add(Stream.of(identity.name()))
                .add(identity.emails().stream())
                .addPhones(identity.phones())
                .add(words.stream());
    }
}
