// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.tenant;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** Checks what the framework does not check in a token, and takes the roles from its scopes and from nothing else. */
@ApplicationScoped
class TokenRules implements SecurityIdentityAugmentor {
    private static final Logger LOG = Logger.getLogger(TokenRules.class);

    private final Clock clock;
    private final Duration longestLife;
    private final Duration skew;
    private final Set<String> types;
    private final Set<String> tenantless;

    TokenRules(
            Clock clock,
            @ConfigProperty(name = "kept.token.max-lifetime", defaultValue = "PT1H") Duration longestLife,
            @ConfigProperty(name = "kept.token.clock-skew", defaultValue = "PT30S") Duration skew,
            @ConfigProperty(name = "kept.token.types", defaultValue = "at+jwt,application/at+jwt,JWT")
                    Set<String> types,
            @ConfigProperty(name = "kept.token.scopes-without-tenant", defaultValue = "feed:read")
                    Set<String> tenantless) {
        this.clock = clock;
        this.longestLife = longestLife;
        this.skew = skew;
        this.types = types;
        this.tenantless = tenantless;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken jwt)) {
            return Uni.createFrom().item(identity);
        }
        try {
            var token = new Token(jwt);
            token.requireType(types);
            token.requireTimes(clock.instant(), longestLife, skew);
            token.requireNoPlainGroups();
            return Uni.createFrom().item(withScopesAsRoles(jwt, token));
        } catch (AuthenticationFailedException e) {
            LOG.debugf("Token refused: %s", e.getMessage());
            return Uni.createFrom().failure(e);
        }
    }

    private SecurityIdentity withScopesAsRoles(JsonWebToken jwt, Token token) {
        Set<String> scopes = token.scopes();
        var identity = QuarkusSecurityIdentity.builder().setPrincipal(jwt).addRoles(scopes);
        boolean needsTenant = scopes.isEmpty() || !tenantless.containsAll(scopes);
        token.tenant(needsTenant).ifPresent(tenant -> identity.addAttribute(Caller.TENANT, tenant));
        return identity.build();
    }
}
