// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import java.security.SecureRandom;

/** Makes codes that people can read to each other: no letter or digit that looks like another, and not to be guessed. */
final class CodeLetters {
    static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    static final int LENGTH = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    private CodeLetters() {}

    static String next() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
