// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * What is kept of an address, so that a block is found again: its SHA-256 together with the tenant. Who has the database
 * and guesses an address can confirm the guess; who has only the database learns no address.
 */
public final class AddressHash {

    private AddressHash() {}

    /** Upper and lower case, and spaces around, make no difference. */
    public static byte[] of(String tenant, String address) {
        try {
            String text = tenant + "\n" + address.strip().toLowerCase(Locale.ROOT);
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
