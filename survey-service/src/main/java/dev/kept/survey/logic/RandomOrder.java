// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Orders that differ from respondent to respondent, and are the same whenever the same one comes back. */
final class RandomOrder {

    private RandomOrder() {}

    /**
     * The same elements in another order.
     *
     * @param seed of the respondent
     * @param place what is ordered, so that not all lists of one respondent are ordered alike
     */
    static <T> List<T> of(List<T> elements, String seed, String place) {
        List<T> ordered = new ArrayList<>(elements);
        // Random's algorithm is laid down in its documentation: the order survives a new release of Java.
        Collections.shuffle(ordered, new Random(number(seed + "\n" + place)));
        return ordered;
    }

    private static long number(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
