// SPDX-License-Identifier: Apache-2.0
package dev.kept.testkit;

/** Access tokens of the test issuer, as the services that {@link KeptServiceResource} configures accept them. */
public final class Tokens {
    /** The issuer that services under test trust. */
    public static final String ISSUER = "https://issuer.test";

    /** The audience that services under test expect. */
    public static final String AUDIENCE = "kept";

    private Tokens() {}

    /** A valid token of subject {@code test-user}, five minutes long, with these scopes, for example {@code "notes:read"}. */
    public static String of(String tenant, String... scopes) {
        return builder().tenant(tenant).scopes(scopes).build();
    }

    /** A valid token to be spoilt: every part can be changed or left out. */
    public static TokenBuilder builder() {
        return new TokenBuilder();
    }
}
