// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A registered client.
 *
 * @param secret null: registered, but cannot sign in
 * @param scopes all that it may ask for, in the order in which tokens list them
 * @param tenant the {@code tenant} claim of its tokens; null for services, which belong to no tenant
 */
record Client(
        String clientId,
        @Nullable String secret,
        Set<String> scopes,
        @Nullable String tenant) {

    boolean hasSecret(String candidate) {
        return secret != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
    }
}
