package org.openattendance.verification;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Follows every text that becomes the reason of an issue or of an exception, from where it ends up back to where it is written: through
 * parameters, fields, variables, results of our own methods and names of enum constants.
 */
final class ReasonScan {

    /** What a reason becomes. */
    enum Use {
        ERROR,
        WARNING,
        ISSUE_OF_EITHER,
        EXCEPTION
    }

    private final Map<Element, Set<Use>> sinks = new HashMap<>();
    private final Map<String, Set<Use>> found = new TreeMap<>();
    private final Set<String> lost = new TreeSet<>();
    private boolean changed;

    private ReasonScan() {}

    /** Reasons that stand in the sources of some modules, with what becomes of each. */
    static ReasonScan ofModules(List<String> modules) {
        List<Path> files = new ArrayList<>();
        modules.forEach(module -> Sources.below(Sources.of(module)).stream()
                .filter(file -> !file.endsWith("module-info.java"))
                .forEach(files::add));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            return of(manager.getJavaFileObjectsFromPaths(files));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static ReasonScan of(Iterable<? extends JavaFileObject> files) throws IOException {
        var options = List.of(
                "-proc:none", "-implicit:none", "-Xlint:none", "-classpath", System.getProperty("java.class.path"));
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, options, null, files);
        List<CompilationUnitTree> units = new ArrayList<>();
        task.parse().forEach(units::add);
        task.analyze();
        ReasonScan scan = new ReasonScan();
        Walk walk = scan.new Walk(Trees.instance(task));
        do {
            scan.changed = false;
            units.forEach(unit -> walk.scan(unit, null));
        } while (scan.changed);
        return scan;
    }

    /** Each reason, and what becomes of it. */
    Map<String, Set<Use>> found() {
        return found;
    }

    /** Where a reason comes from something that could not be followed. */
    Set<String> lost() {
        return lost;
    }

    private void sink(Element element, Set<Use> uses) {
        changed |=
                sinks.computeIfAbsent(element, any -> EnumSet.noneOf(Use.class)).addAll(uses);
    }

    private void use(String reason, Set<Use> uses) {
        changed |=
                found.computeIfAbsent(reason, any -> EnumSet.noneOf(Use.class)).addAll(uses);
    }

    private final class Walk extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final Deque<Element> methods = new ArrayDeque<>();

        Walk(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            methods.push(trees.getElement(getCurrentPath()));
            super.visitMethod(method, null);
            methods.pop();
            return null;
        }

        @Override
        public Void visitReturn(ReturnTree giving, Void nothing) {
            if (giving.getExpression() != null && !isInLambda(getCurrentPath())) {
                flow(giving.getExpression(), sinks.get(methods.peek()));
            }
            return super.visitReturn(giving, null);
        }

        private static boolean isInLambda(TreePath path) {
            for (TreePath at = path; at != null && !(at.getLeaf() instanceof MethodTree); at = at.getParentPath()) {
                if (at.getLeaf() instanceof LambdaExpressionTree) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (variable.getInitializer() != null) {
                flow(variable.getInitializer(), sinks.get(trees.getElement(getCurrentPath())));
            }
            return super.visitVariable(variable, null);
        }

        @Override
        public Void visitAssignment(AssignmentTree assignment, Void nothing) {
            Element to = trees.getElement(new TreePath(getCurrentPath(), assignment.getVariable()));
            flow(assignment.getExpression(), sinks.get(to));
            return super.visitAssignment(assignment, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            arguments(call.getArguments());
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public Void visitNewClass(NewClassTree making, Void nothing) {
            arguments(making.getArguments());
            return super.visitNewClass(making, null);
        }

        private void arguments(List<? extends ExpressionTree> arguments) {
            if (!(trees.getElement(getCurrentPath()) instanceof ExecutableElement called)) {
                return;
            }
            var parameters = called.getParameters();
            for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
                Set<Use> end = end(called, parameters.get(i).getSimpleName().toString(), arguments);
                flow(arguments.get(i), end.isEmpty() ? sinks.get(parameters.get(i)) : end);
            }
        }

        /** What a parameter named reason of an issue or of an exception of ours means; nothing for any other. */
        private Set<Use> end(ExecutableElement called, String parameter, List<? extends ExpressionTree> arguments) {
            if (!parameter.equals("reason")) {
                return Set.of();
            }
            String type = called.getEnclosingElement().toString();
            String method = called.getSimpleName().toString();
            if (type.equals("org.openattendance.base.AttendanceException")) {
                return EnumSet.of(Use.EXCEPTION);
            }
            if (!type.equals("org.openattendance.base.Issue")) {
                return Set.of();
            }
            return switch (method) {
                case "error" -> EnumSet.of(Use.ERROR);
                case "warning" -> EnumSet.of(Use.WARNING);
                default -> EnumSet.of(severity(arguments.get(0).toString()));
            };
        }

        private static Use severity(String written) {
            return switch (written.replace("Issue.", "")) {
                case "Severity.ERROR" -> Use.ERROR;
                case "Severity.WARNING" -> Use.WARNING;
                default -> Use.ISSUE_OF_EITHER;
            };
        }

        /** A text goes where it is used so: remember what it is, or look for it further back. */
        private void flow(ExpressionTree text, Set<Use> uses) {
            if (uses == null || uses.isEmpty()) {
                return;
            }
            Set<Use> now = EnumSet.copyOf(uses);
            switch (text.getKind()) {
                case STRING_LITERAL ->
                    use(((com.sun.source.tree.LiteralTree) text).getValue().toString(), now);
                case PARENTHESIZED -> flow(((com.sun.source.tree.ParenthesizedTree) text).getExpression(), now);
                case CONDITIONAL_EXPRESSION -> {
                    var choice = (com.sun.source.tree.ConditionalExpressionTree) text;
                    flow(choice.getTrueExpression(), now);
                    flow(choice.getFalseExpression(), now);
                }
                case SWITCH_EXPRESSION -> yields((com.sun.source.tree.SwitchExpressionTree) text, now);
                case IDENTIFIER, MEMBER_SELECT -> variable(text, now);
                case METHOD_INVOCATION -> result((MethodInvocationTree) text, now);
                default -> lost(text);
            }
        }

        private void yields(com.sun.source.tree.SwitchExpressionTree choice, Set<Use> uses) {
            choice.getCases().forEach(one -> {
                if (one.getBody() instanceof ExpressionTree given) {
                    flow(given, uses);
                } else if (!(one.getBody() instanceof com.sun.source.tree.ThrowTree)) {
                    lost(choice);
                }
            });
        }

        private void variable(ExpressionTree text, Set<Use> uses) {
            Element element = element(text);
            if (element instanceof javax.lang.model.element.VariableElement variable
                    && variable.getConstantValue() != null) {
                use(variable.getConstantValue().toString(), uses);
            } else if (element != null) {
                sinkWithOrigins(element, uses);
            }
        }

        private void result(MethodInvocationTree call, Set<Use> uses) {
            if (!(element(call.getMethodSelect()) instanceof ExecutableElement method)) {
                lost(call);
                return;
            }
            String name = method.getSimpleName().toString();
            TypeElement owner = (TypeElement) method.getEnclosingElement();
            if (name.equals("reason") && isEnd(owner)) {
                return; // another's, already counted
            }
            if (name.equals("name") && owner.toString().equals("java.lang.Enum")) {
                constants(call, uses);
            } else if (owner.toString().equals("java.util.Objects")
                    || name.equals("valueOf") && owner.toString().equals("java.lang.String")) {
                flow(call.getArguments().get(0), uses);
            } else if (owner.toString().startsWith("org.openattendance.")) {
                sinkWithOrigins(method, uses);
            } else {
                lost(call);
            }
        }

        private boolean isEnd(TypeElement owner) {
            String type = owner.toString();
            return type.equals("org.openattendance.base.Issue")
                    || type.equals("org.openattendance.base.AttendanceException");
        }

        private void constants(MethodInvocationTree call, Set<Use> uses) {
            if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
                lost(call);
                return;
            }
            var type = trees.getTypeMirror(new TreePath(getCurrentPath(), select.getExpression()));
            Element declared = element(type.toString(), select);
            if (declared == null) {
                lost(call);
                return;
            }
            declared.getEnclosedElements().stream()
                    .filter(member -> member.getKind() == javax.lang.model.element.ElementKind.ENUM_CONSTANT)
                    .forEach(constant -> use(constant.getSimpleName().toString(), uses));
        }

        private Element element(String type, MemberSelectTree select) {
            Element known = element(select.getExpression());
            if (known instanceof javax.lang.model.element.VariableElement variable
                    && variable.asType() instanceof javax.lang.model.type.DeclaredType declared) {
                return declared.asElement();
            }
            return known instanceof ExecutableElement method
                            && method.getReturnType() instanceof javax.lang.model.type.DeclaredType declared
                    ? declared.asElement()
                    : null;
        }

        private Element element(ExpressionTree tree) {
            if (tree instanceof IdentifierTree
                    || tree instanceof MemberSelectTree
                    || tree instanceof MethodInvocationTree) {
                TreePath path = TreePath.getPath(getCurrentPath().getCompilationUnit(), tree);
                return path == null ? null : trees.getElement(path);
            }
            return null;
        }

        /** A component of a record comes from its constructor. */
        private void sinkWithOrigins(Element element, Set<Use> uses) {
            sink(element, uses);
            if (element.getEnclosingElement() instanceof TypeElement owner
                    && owner.getKind() == javax.lang.model.element.ElementKind.RECORD) {
                owner.getEnclosedElements().stream()
                        .filter(member -> member.getKind() == javax.lang.model.element.ElementKind.CONSTRUCTOR)
                        .flatMap(member -> ((ExecutableElement) member).getParameters().stream())
                        .filter(parameter -> parameter.getSimpleName().contentEquals(element.getSimpleName()))
                        .forEach(parameter -> sink(parameter, uses));
            }
        }

        private void lost(ExpressionTree text) {
            lost.add(Path.of(getCurrentPath()
                                    .getCompilationUnit()
                                    .getSourceFile()
                                    .getName())
                            .getFileName()
                    + ": " + text);
        }
    }
}
