/**
 * How an operator earns, keeps and can lose trust: one case file follows a company's application from its draft through
 * all its life, moved only by the acts of one declared table.
 */
@NullMarked
@ApplicationModule(
        displayName = "Certification",
        allowedDependencies = {"standards", "trust", "platform", "platform :: *"})
package org.openaeo.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
