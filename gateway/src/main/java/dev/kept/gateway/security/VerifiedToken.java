// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.security;

import java.util.Set;

/**
 * What a good token says.
 *
 * @param client {@code azp} or {@code client_id}, else the subject: whose limits count
 * @param notBefore epoch seconds, skew included
 * @param expires epoch seconds, skew included
 */
public record VerifiedToken(String client, Set<String> scopes, long notBefore, long expires) {

    boolean isGoodAt(long epochSeconds) {
        return epochSeconds >= notBefore && epochSeconds < expires;
    }
}
