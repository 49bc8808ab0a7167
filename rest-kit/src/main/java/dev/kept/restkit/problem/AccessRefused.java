// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * A resource method has refused its caller with a 403 of its own, beyond the scopes that are declared on it. Fired as an
 * asynchronous CDI event; of scopes the framework fires {@code AuthorizationFailureEvent}.
 *
 * @param identity who was refused
 * @param operation the method, for example {@code NoteResource#create}
 */
public record AccessRefused(SecurityIdentity identity, String operation) {}
