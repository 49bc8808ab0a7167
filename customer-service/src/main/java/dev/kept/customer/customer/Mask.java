// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import org.jspecify.annotations.Nullable;

/** Hides who a customer is, and leaves enough to recognise one that is already known. */
public final class Mask {

    private Mask() {}

    /** Keeps the first character: {@code 张*}, {@code J*}. */
    public static @Nullable String name(@Nullable String name) {
        return name == null ? null : first(name) + "*";
    }

    /** Keeps the first character and the domain: {@code j***@example.com}. */
    static @Nullable String email(@Nullable String email) {
        return email == null ? null : first(email) + "***" + email.substring(email.lastIndexOf('@'));
    }

    /** Keeps the last two digits: {@code ***47}. */
    static @Nullable String phone(@Nullable String phone) {
        return phone == null ? null : "***" + phone.substring(phone.length() - 2);
    }

    // A code point, not a char: a rare Chinese surname takes two chars.
    private static String first(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
