// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what a model was fitted to, added customer by customer in the order of their ids. */
public final class Fingerprint {

    private final MessageDigest digest;

    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Adds what is taken from one customer. */
    public void add(String customer, double... numbers) {
        byte[] id = customer.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + id.length + 8 * numbers.length);
        bytes.putInt(id.length).put(id).putInt(numbers.length);
        for (double number : numbers) {
            bytes.putDouble(number);
        }
        digest.update(bytes.array());
    }

    /** As 64 hexadecimal digits; ends it. */
    public String text() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
