import * as z from 'zod';
import { identityOf, pseudoParameters, type Identity } from './identities.ts';

/** A resource of a stack with every reference replaced by a name, as CloudFormation would have made it. */
export interface Resource {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  /** Name by which the world of the tests knows it; the service's own where the template gives one. */
  readonly name: string;
  readonly arn: string;
  readonly properties: unknown;
}

const rawResource = z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) });
const template = z.object({
  Resources: z.record(z.string(), rawResource).default({}),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
});
type Template = z.infer<typeof template>;
type RawResource = z.infer<typeof rawResource>;

const ownNames = [
  'BucketName',
  'TableName',
  'QueueName',
  'FunctionName',
  'LogGroupName',
  'RoleName',
  'AlarmName',
] as const;

/**
 * Reads synthesised templates, by the name of their stack. Throws on a reference that leads nowhere and on a function of
 * CloudFormation that it does not know.
 */
export function resourcesOf(templates: Readonly<Record<string, unknown>>): readonly Resource[] {
  const stacks = new Map(Object.entries(templates).map(([name, text]) => [name, template.parse(text)]));

  function named(stack: string, id: string, { Type, Properties }: RawResource): Identity & { readonly name: string } {
    const given = ownNames.map((name) => Properties[name]).find((name) => name !== undefined);
    const name = given === undefined ? `${stack}-${id}`.toLowerCase() : textOf(resolve(given, stack));
    return { name, ...identityOf(Type, name) };
  }

  function found(stack: string, id: string) {
    const resource = templateOf(stack).Resources[id];
    if (!resource) throw new Error(`${stack} refers to ${id}, which it does not have`);
    return named(stack, id, resource);
  }

  function templateOf(stack: string): Template {
    const read = stacks.get(stack);
    if (!read) throw new Error(`There is no stack ${stack}`);
    return read;
  }

  function outputOf(stack: string, output: string): unknown {
    const value = templateOf(stack).Outputs[output]?.Value;
    if (value === undefined) throw new Error(`${stack} has no output ${output}`);
    return resolve(value, stack);
  }

  function refOf(stack: string, id: string): unknown {
    return pseudoParameters(stack)[id] ?? found(stack, id).ref;
  }

  function attributeOf(stack: string, id: string, attribute: string): unknown {
    const { name, arn, attributes } = found(stack, id);
    return attribute === 'Arn' ? arn : (attributes?.[attribute] ?? `${name}.${attribute.toLowerCase()}`);
  }

  /** Replaces every reference in a value. */
  function resolve(value: unknown, stack: string): unknown {
    if (Array.isArray(value)) return value.map((each) => resolve(each, stack));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [[name, argument] = ['', undefined]] = entries;
    if (entries.length > 1 || (name !== 'Ref' && !name.startsWith('Fn::'))) {
      return Object.fromEntries(entries.map(([key, inner]) => [key, resolve(inner, stack)]));
    }
    const given = resolve(name === 'Fn::Sub' ? [] : argument, stack);
    switch (name) {
      case 'Ref':
        return refOf(stack, textOf(given));
      case 'Fn::GetAtt': {
        const [id = '', ...path] = textsOf(given);
        return attributeOf(stack, id, path.join('.'));
      }
      case 'Fn::GetStackOutput': {
        const { StackName, OutputName } = z.object({ StackName: z.string(), OutputName: z.string() }).parse(given);
        return outputOf(StackName, OutputName);
      }
      case 'Fn::Join': {
        const [separator, parts] = z.tuple([z.string(), z.array(z.string())]).parse(given);
        return parts.join(separator);
      }
      case 'Fn::Select': {
        const [index, list] = z.tuple([z.coerce.number(), z.array(z.unknown())]).parse(given);
        return list[index];
      }
      case 'Fn::Split': {
        const [separator, text] = z.tuple([z.string(), z.string()]).parse(given);
        return text.split(separator);
      }
      case 'Fn::Sub': {
        const [text, more] = z
          .union([
            z.string().transform((only): [string, Record<string, unknown>] => [only, {}]),
            z.tuple([z.string(), z.record(z.string(), z.unknown())]),
          ])
          .parse(argument);
        return text.replace(/\$\{([\w:.]+)\}/g, (_, inner: string) => {
          const [id = '', ...path] = inner.split('.');
          if (id in more) return textOf(resolve(more[id], stack));
          return textOf(path.length === 0 ? refOf(stack, id) : attributeOf(stack, id, path.join('.')));
        });
      }
      default:
        throw new Error(`${stack} uses ${name}, which is not known here`);
    }
  }

  return [...stacks].flatMap(([stack, { Resources }]) =>
    Object.entries(Resources).map(([id, raw]) => {
      const { name, arn } = named(stack, id, raw);
      return { stack, id, type: raw.Type, name, arn, properties: resolve(raw.Properties, stack) };
    }),
  );
}

const textOf = (value: unknown): string => z.string().parse(value);
const textsOf = (value: unknown): string[] => z.array(z.string()).parse(value);

export function ofType(resources: readonly Resource[], type: string): readonly Resource[] {
  return resources.filter((each) => each.type === type);
}
