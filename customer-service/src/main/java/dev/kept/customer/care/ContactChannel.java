// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what a customer can be greeted, if it agreed; the consents of the same name. */
enum ContactChannel {
    EMAIL,
    SMS,
    PHONE,
    WECHAT,
    POST;

    /** Reads what the function {@code contact_channels} gives; null means none. */
    static List<ContactChannel> list(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(",")).map(ContactChannel::valueOf).toList();
    }
}
