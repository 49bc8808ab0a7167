// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.restkit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A row after its judgement: either its content or why it is refused. */
record Judged(@Nullable ResponseContent content, @Nullable ProblemException refusal) {}
