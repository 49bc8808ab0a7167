// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.route;

import java.util.List;
import java.util.Set;

/**
 * One operation of the merged document.
 *
 * @param id the {@code operationId}
 * @param service who serves it
 * @param scopes alternatives, each a set of scopes of which all are needed; empty where no token is needed
 * @param bulk whether it takes a bulk import, which is large and slow
 * @param form whether it takes what a person filled in on a page
 */
public record Operation(
        String id, String service, String method, String path, List<Set<String>> scopes, boolean bulk, boolean form) {

    /** Whether anyone may call it. */
    public boolean isPublic() {
        return scopes.isEmpty();
    }

    /** Whether a token with these scopes is enough. */
    public boolean allows(Set<String> granted) {
        for (Set<String> alternative : scopes) {
            if (granted.containsAll(alternative)) {
                return true;
            }
        }
        return scopes.isEmpty();
    }
}
