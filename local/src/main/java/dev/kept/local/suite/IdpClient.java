// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client that may ask dev-idp for tokens.
 *
 * @param tenant the tenant in its tokens; null for services, which belong to none
 * @param scopes all that it may ask for
 */
public record IdpClient(
        String clientId, String secret, @Nullable String tenant, List<String> scopes) {
    public IdpClient {
        scopes = List.copyOf(scopes);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "IdpClient[" + clientId + ", tenant " + tenant + ", " + scopes + "]";
    }
}
