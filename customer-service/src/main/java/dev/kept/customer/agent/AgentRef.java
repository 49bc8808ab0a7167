// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import dev.kept.customer.lookup.Ref;
import org.jspecify.annotations.Nullable;

/**
 * What another feature may know of an agent.
 *
 * @param teamId the team that the agent is in
 */
public record AgentRef(
        String id, @Nullable String externalId, @Nullable String teamId) implements Ref {}
