// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import jakarta.ws.rs.core.SecurityContext;

/** Scopes that the kit's endpoints ask for. */
final class FeedRoles {
    static final String READ = "feed:read";
    static final String ADMIN = "admin";

    private FeedRoles() {}

    /** "admin" alone may be one tenant's administrator, and a feed is across tenants: operators need both scopes. */
    static void operatorOnly(SecurityContext caller) {
        if (!caller.isUserInRole(READ)) {
            throw new FeedProblem(403, "Forbidden", "Scope feed:read is needed too");
        }
    }
}
