// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

/** Scopes that the kit's endpoints ask for. */
final class FeedRoles {
    static final String READ = "feed:read";
    static final String ADMIN = "admin";

    private FeedRoles() {}
}
