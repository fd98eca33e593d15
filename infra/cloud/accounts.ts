import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminListGroupsForUserCommand,
  AdminSetUserMFAPreferenceCommand,
  paginateListUsersInGroup,
  type AttributeType,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';

/** Whose account it is: the one unit that it may report for, or the whole province. */
export type Role = { readonly kind: 'commune'; readonly unit: string } | { readonly kind: 'province' };

export interface Account {
  readonly email: string;
  readonly role: Role;
  /** As Cognito says: `FORCE_CHANGE_PASSWORD` until the officer has signed in once, then `CONFIRMED`. */
  readonly state: string;
}

/** Accounts of a user pool. `provinceCode` is the claim without which the API lets nobody in. */
export function accountsOf(client: CognitoIdentityProviderClient, UserPoolId: string, provinceCode: string) {
  /** One without a group was broken off while it was made. */
  async function isWhole(email: string): Promise<boolean> {
    const { Groups = [] } = await client.send(new AdminListGroupsForUserCommand({ UserPoolId, Username: email }));
    return Groups.length > 0;
  }

  async function sendsCodes(email: string): Promise<boolean> {
    const settings = { Enabled: true, PreferredMfa: true };
    const asked = client.send(
      new AdminSetUserMFAPreferenceCommand({ UserPoolId, Username: email, EmailMfaSettings: settings }),
    );
    return (await unless('InvalidParameterException', asked)) !== undefined;
  }

  return {
    /**
     * Invites an officer by mail. there: the address has an account already, which stays as it is; mail-needed: the pool
     * sends no codes, so an officer of the province could never sign in, and no account is left behind.
     * @param name What the portal calls the officer.
     */
    async add(email: string, role: Role, name: string): Promise<'added' | 'there' | 'mail-needed'> {
      const claims: AttributeType[] = [
        { Name: 'email', Value: email },
        { Name: 'name', Value: name },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'custom:province', Value: provinceCode },
        ...(role.kind === 'commune' ? [{ Name: 'custom:unit', Value: role.unit }] : []),
      ];
      const create = () =>
        client.send(
          new AdminCreateUserCommand({
            UserPoolId,
            Username: email,
            UserAttributes: claims,
            MessageAction: 'SUPPRESS',
          }),
        );
      if (!(await unless('UsernameExistsException', create()))) {
        if (await isWhole(email)) return 'there';
        await client.send(new AdminDeleteUserCommand({ UserPoolId, Username: email }));
        await create();
      }
      if (role.kind === 'province' && !(await sendsCodes(email))) {
        // An account that could never sign in is worse than none.
        await client.send(new AdminDeleteUserCommand({ UserPoolId, Username: email }));
        return 'mail-needed';
      }
      await client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username: email, GroupName: role.kind }));
      // Only an account that is whole is told of.
      await client.send(
        new AdminCreateUserCommand({
          UserPoolId,
          Username: email,
          MessageAction: 'RESEND',
          DesiredDeliveryMediums: ['EMAIL'],
        }),
      );
      return 'added';
    },

    async remove(email: string): Promise<'removed' | 'absent'> {
      const command = new AdminDeleteUserCommand({ UserPoolId, Username: email });
      return (await unless('UserNotFoundException', client.send(command))) ? 'removed' : 'absent';
    },

    /** By group, then e-mail address. */
    async list(): Promise<readonly Account[]> {
      const found: Account[] = [];
      for (const GroupName of ['province', 'commune'] as const) {
        for await (const { Users = [] } of paginateListUsersInGroup({ client }, { UserPoolId, GroupName })) {
          for (const { Attributes = [], UserStatus: state = '' } of Users) {
            const unit = valueOf(Attributes, 'custom:unit');
            const role: Role = GroupName === 'province' ? { kind: 'province' } : { kind: 'commune', unit };
            found.push({ email: valueOf(Attributes, 'email'), role, state });
          }
        }
      }
      return found;
    },
  };
}

function valueOf(attributes: readonly AttributeType[], name: string): string {
  return attributes.find(({ Name }) => Name === name)?.Value ?? '';
}

/** Undefined where the service answers with this error. */
async function unless<T>(name: string, answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.name === name) return undefined;
    throw error;
  }
}
