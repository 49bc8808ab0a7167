// SPDX-License-Identifier: Apache-2.0
package dev.kept.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Put on a test class whose fields are set by a framework, so that the null analysis does not ask for initial values. */
@Target(ElementType.TYPE)
public @interface NoNullAnalysis {}
